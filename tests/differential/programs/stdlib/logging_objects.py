import io
import logging
from logging import Formatter, Handler, LogRecord, NullHandler, StreamHandler


class Memory(Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.records = []

    def emit(self, record):
        self.records.append(f"{record.levelname}:{record.name}:{record.getMessage()}")


class OnlyShort(logging.Filter):
    def filter(self, record):
        return len(record.getMessage()) < 12


stream, memory = io.StringIO(), Memory(logging.WARNING)
handler = StreamHandler(stream)
handler.setFormatter(Formatter("%(levelname)-8s|%(name)s|%(message)s"))
logger = logging.getLogger("shop.cart")
logger.setLevel(logging.DEBUG)
logger.propagate = False
for each in (handler, memory, NullHandler()):
    logger.addHandler(each)
logger.debug("debug %d", 1)
logger.warning("low stock: %s", ["pen"])
logger.addFilter(OnlyShort())
logger.error("short")
logger.error("this one is far too long to pass")
try:
    {}["sku"]
except KeyError:
    logger.exception("failed")
print(stream.getvalue().splitlines()[:3], "KeyError: 'sku'" in stream.getvalue(), memory.records)
print(logger.level, logger.getEffectiveLevel(), logger.isEnabledFor(logging.INFO), len(logger.handlers), logging.getLevelName(30), logging.getLevelName("INFO"), logging.FATAL, logging.WARN)
logging.addLevelName(25, "NOTICE")
logger.log(25, "custom")
print(stream.getvalue().splitlines()[-1], isinstance(logger, logging.Logger), logging.getLogger("shop.cart") is logger, LogRecord("n", 20, "f", 1, "m %s", ("x",), None).getMessage())
logging.disable(logging.CRITICAL)
logger.critical("off")
logging.disable(logging.NOTSET)
memory.records[-1]
