"""The people who work here: accounts, roles, what each may do, and how they log in."""
