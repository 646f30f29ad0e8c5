import logging, sys

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s|%(name)s|%(message)s|%(funcName)s|%(lineno)d", stream=sys.stdout)
log = logging.getLogger("app.part")
def work():
    log.debug("x=%d y=%s", 1, [2])
    log.info("plain")
    log.warning("%(a)s", {"a": 1})
work()
try:
    {}["k"]
except KeyError:
    log.exception("failed %s", "here")
    log.error("with info", exc_info=True)
log.setLevel("ERROR")
log.warning("not shown")
print(log.isEnabledFor(logging.WARNING), log.getEffectiveLevel(), log, logging.getLogger(), log.parent.name, log.name)
logging.getLogger("app").setLevel(logging.CRITICAL)
print(logging.getLogger("app.other").getEffectiveLevel(), logging.getLogger("app").getChild("x").name, logging.getLevelName(30))
logging.log(35, "odd level")
logging.critical("root")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname:>8} {message} {extra}", style="{"))
own = logging.getLogger("own")
own.propagate = False
own.addHandler(handler)
own.warning("styled", extra={"extra": "E"})
own.removeHandler(handler)
dollar = logging.Formatter("$levelname-$message", style="$")
print(dollar.format(logging.LogRecord("n", 40, "p", 1, "m %s", ("a",), None)), own.handlers, own.hasHandlers())
for wrong in (lambda: log.setLevel("NOPE"), lambda: log.log("x", "m"), lambda: logging.basicConfig(nope=1, force=True), lambda: log.error("m", extra={"message": 1}), lambda: logging.Formatter("x", style="?")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
