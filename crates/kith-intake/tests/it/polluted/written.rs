/// How a table is written down.
#[derive(Clone, Copy)]
pub struct Written {
    pub delimiter: &'static str,
    pub quote: char,
    /// Before a quote inside a cell.
    pub escape: char,
    pub line: &'static str,
    /// Whether every cell is quoted, or those alone that need it.
    pub always: bool,
}

impl Default for Written {
    fn default() -> Self {
        Self {
            delimiter: ",",
            quote: '"',
            escape: '"',
            line: "\r\n",
            always: false,
        }
    }
}

impl Written {
    pub fn table(&self, rows: &[Vec<String>]) -> String {
        rows.iter().map(|row| self.row(row) + self.line).collect()
    }

    pub fn row(&self, row: &[String]) -> String {
        let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
        cells.join(self.delimiter)
    }

    /// Whether any cell stands in quotes.
    pub fn quotes(&self, rows: &[Vec<String>]) -> bool {
        self.always || rows.iter().flatten().any(|cell| self.needs(cell))
    }

    fn needs(&self, cell: &str) -> bool {
        cell.contains(self.delimiter.trim()) && !self.delimiter.trim().is_empty()
            || self.delimiter == " " && cell.contains(' ')
            || self.delimiter == "\t" && cell.contains('\t')
            || cell.contains([self.quote, '\n', '\r'])
            || cell.is_empty() && self.delimiter == " "
    }

    pub fn cell(&self, cell: &str) -> String {
        if !self.always && !self.needs(cell) {
            return cell.to_owned();
        }
        let inside: String = cell
            .chars()
            .flat_map(|letter| {
                let escapes = letter == self.quote || letter == self.escape;
                escapes.then_some(self.escape).into_iter().chain([letter])
            })
            .collect();
        format!("{0}{inside}{0}", self.quote)
    }
}
