INSERT INTO person (id, created_at, external_id, prefix, given_name, middle_name, family_name,
                    suffix, preferred_name, sort_name, pronouns, name_pronunciation, headline,
                    birth_date, city, region, country, languages, access_needs, dietary, notes,
                    needs_audience, do_not_contact, do_not_photograph, directory_audience,
                    merged_into)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
        ?20, ?21, ?22, ?23, ?24, ?25, ?26)
