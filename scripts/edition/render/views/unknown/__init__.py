"""The page of what is not known: gathered from the fields that say so, so that it cannot lag behind them."""
