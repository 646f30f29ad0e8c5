import logging

logger = logging.getLogger("app.worker")


class Expensive:
    formatted = 0

    def __str__(self):
        Expensive.formatted += 1
        return "expensive"


logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
logger.debug("not shown %s", Expensive())
logger.info("started %d of %d", 1, 2)
logger.warning("careful: %s", {"k": [1, 2]})
logging.error("root %s", "logger")
logging.info("plain")
try:
    1 / 0
except ZeroDivisionError:
    logger.exception("it failed")
    logging.exception("again")
logger.log(logging.CRITICAL, "critical %r", "x")
print(Expensive.formatted, logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL, logging.NOTSET)
print(logging.getLogger("app.worker") is logger, logger.name, logging.getLogger() is logging.getLogger())
logger.info("done") is None
