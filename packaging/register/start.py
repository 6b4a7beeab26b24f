"""Where the frozen program begins."""

import sys

from pos_app.__main__ import main

sys.exit(main())
