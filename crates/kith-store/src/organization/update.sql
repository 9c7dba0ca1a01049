UPDATE organization
SET name = ?2, kind = ?3, sector = ?4, city = ?5, region = ?6, country = ?7, is_client = ?8,
    is_funder = ?9
WHERE id = ?1
