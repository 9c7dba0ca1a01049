INSERT INTO organization (id, created_at, name, kind, sector, city, region, country, is_client,
                          is_funder)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
