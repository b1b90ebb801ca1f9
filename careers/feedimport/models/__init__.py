from .delivery import FeedDelivery, FeedRow
from .feed import Every, FeedPost, VacancyFeed

__all__ = ["Every", "FeedDelivery", "FeedPost", "FeedRow", "VacancyFeed"]
