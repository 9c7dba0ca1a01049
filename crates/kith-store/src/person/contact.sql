SELECT coalesce(
    (SELECT c.value FROM contact_point c
     WHERE c.person = ?1 AND c.kind = {kind} AND c.is_primary AND c.deleted_at IS NULL AND {seen}
     LIMIT 1),
    (SELECT c.value FROM contact_point c
     WHERE c.person = ?1 AND c.kind = {kind} AND c.deleted_at IS NULL AND {seen}
     LIMIT 1))
