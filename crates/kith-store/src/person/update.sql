UPDATE person
SET external_id = ?2, prefix = ?3, given_name = ?4, middle_name = ?5, family_name = ?6,
    suffix = ?7, preferred_name = ?8, sort_name = ?9, pronouns = ?10, name_pronunciation = ?11,
    headline = ?12, birth_date = ?13, city = ?14, region = ?15, country = ?16, languages = ?17,
    access_needs = ?18, dietary = ?19, notes = ?20, needs_audience = ?21, do_not_contact = ?22,
    do_not_photograph = ?23, directory_audience = ?24, merged_into = ?25
WHERE id = ?1
