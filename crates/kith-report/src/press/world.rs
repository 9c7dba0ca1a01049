use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::FONTS;

/// All that a template can reach: the templates, the bundled typefaces, and
/// the files handed in with the request. No package, no disk, no network, no
/// clock.
pub(super) struct Desk {
    main: FileId,
    files: Vec<(FileId, Bytes)>,
}

impl Desk {
    /// `main` is the name of a template; `files` are laid beside it under their names.
    pub(super) fn new(main: &str, files: Vec<(String, Vec<u8>)>) -> Option<Self> {
        let files = files
            .into_iter()
            .map(|(name, bytes)| Some((id(&name)?, Bytes::new(bytes))))
            .collect::<Option<_>>()?;
        Some(Self {
            main: id(main)?,
            files,
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        TEMPLATES
            .iter()
            .find(|template| template.id() == id)
            .cloned()
            .ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files
            .iter()
            .find(|(file, _)| *file == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Row and column headers in tables are a preview of Typst's, called
/// `a11y-extras` there; without it a register's names are no headers.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(
        Library::builder()
            .with_features([Feature::A11yExtras].into_iter().collect())
            .build(),
    )
});

static TEMPLATES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    [
        ("paper.typ", include_str!("../../templates/paper.typ")),
        ("snapshot.typ", include_str!("../../templates/snapshot.typ")),
        ("register.typ", include_str!("../../templates/register.typ")),
    ]
    .into_iter()
    .filter_map(|(name, text)| Some(Source::new(id(name)?, text.to_owned())))
    .collect()
});

fn id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
