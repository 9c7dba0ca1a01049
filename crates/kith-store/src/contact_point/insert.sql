INSERT INTO contact_point (id, created_at, person, organization, kind, label, value, normalized,
                           is_primary, audience, attribution)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
