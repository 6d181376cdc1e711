"""@NAME@: a worker for Poolboard, in Python.

What each worker is made with are the parameters of __init__, by their type hints and defaults; what they are for
stands in its docstring. `poolboard --cli plugins show worker.py` shows them. A function would do as well; with
`async def __call__` many items are in flight. More: docs/python-workers.md of Poolboard.
"""

__version__ = "0.1.0"


class Shout:
    """The item in capital letters."""

    def __init__(self, mark: str = "!", times: int = 1):
        """Once per worker: the place for what is heavy.

        Args:
            mark: what stands behind it
            times: how often
        """
        self.mark, self.times = mark, times

    def __call__(self, item):
        """One item: what it gives back is the result, an exception is a failure."""
        if not item:
            raise ValueError("the item is empty")
        return item.upper() + self.mark * self.times

    def close(self):
        """At the end, once per worker."""
