//! What the integration tests and window journeys share.
