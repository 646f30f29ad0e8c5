import logging, sys, io, contextlib
logging.getLogger("x").warning("last %s", "resort")
logging.getLogger("x").info("nothing")
logging.warning("basic")
logging.getLogger("x").error("now basic")
