"""``python -m visitator``."""

from visitator.cli import main

raise SystemExit(main())
