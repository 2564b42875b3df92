"""The web application: the only place that knows Django; one app for each step of the case."""
