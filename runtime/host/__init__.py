"""What runs outside the wall: the pool, the conversation and its drivers."""
