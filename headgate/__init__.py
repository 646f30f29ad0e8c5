"""headgate gates Python that language models write, before and while it runs."""
