"""Search on the web: the page, the parts that every listing shares, the API's router."""
