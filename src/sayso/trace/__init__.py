"""Where the words came from: passages that texts share, what sort of sharing it is, who carried them first."""
