"""Safe versions of library members, and the read-only namespaces that scripts import."""
