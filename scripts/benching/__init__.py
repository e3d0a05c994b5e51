"""What the bench needs besides the project itself."""
