"""What runs inside the wall. Standard library and the wire codec only."""
