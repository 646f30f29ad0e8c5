pairs = [
    (ArithmeticError, Exception), (FloatingPointError, ArithmeticError), (BufferError, Exception), (EOFError, Exception),
    (ModuleNotFoundError, ImportError), (IndexError, LookupError), (MemoryError, Exception), (UnboundLocalError, NameError),
    (BlockingIOError, OSError), (ChildProcessError, OSError), (BrokenPipeError, ConnectionError), (ConnectionAbortedError, ConnectionError),
    (ConnectionRefusedError, ConnectionError), (ConnectionResetError, ConnectionError), (FileExistsError, OSError), (FileNotFoundError, OSError),
    (InterruptedError, OSError), (IsADirectoryError, OSError), (NotADirectoryError, OSError), (ProcessLookupError, OSError),
    (ReferenceError, Exception), (RecursionError, RuntimeError), (TabError, IndentationError), (IndentationError, SyntaxError),
    (SystemError, Exception), (UnicodeTranslateError, UnicodeError), (UnicodeDecodeError, ValueError), (GeneratorExit, BaseException),
    (BytesWarning, Warning), (EncodingWarning, Warning), (FutureWarning, Warning), (ImportWarning, Warning), (PendingDeprecationWarning, Warning),
    (ResourceWarning, Warning), (SyntaxWarning, Warning), (UnicodeWarning, Warning), (ExceptionGroup, BaseExceptionGroup), (StopAsyncIteration, Exception),
]
print([f"{a.__name__} is not {b.__name__}" for a, b in pairs if not issubclass(a, b)])
print(EnvironmentError is OSError, issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), issubclass(GeneratorExit, Exception))
for make in (lambda: OSError(17, "exists"), lambda: OSError(111, "refused"), lambda: OSError("plain"), lambda: UnicodeDecodeError("ascii", b"\xff", 0, 1, "bad")):
    error = make()
    print(type(error).__name__, error, error.args)
for kind in (EOFError, MemoryError, ReferenceError, FloatingPointError, SystemError, BufferError):
    try:
        raise kind("x")
    except Exception as error:
        print(type(error).__name__, end=" ")
print()
error = SyntaxError("bad syntax", ("file.py", 3, 5, "x = = 1"))
error.msg, error.lineno, error.offset, error.text, str(error)
