"""The logic rules: one file a rule, each a question to the flow graph."""
