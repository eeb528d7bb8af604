"""What the API says of itself in OpenAPI 3.1: the shape of every document and answer, and every parameter."""
