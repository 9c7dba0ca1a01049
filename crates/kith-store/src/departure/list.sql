SELECT left_at, what, format, lens, scope, people, sha256 FROM departure ORDER BY left_at DESC, id DESC
