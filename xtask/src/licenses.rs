//! Every dependency's license must be one that deny.toml allows.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use spdx::{Expression, ParseMode};

use crate::tools;

/// Checks the crates of Cargo.lock and the packages of ui/package-lock.json.
pub fn check() -> Result<()> {
    let allowed = Allowed::read()?;
    let (crates, packages) = (crates()?, packages()?);
    let refused: Vec<String> = crates
        .iter()
        .chain(&packages)
        .filter(|dependency| !allowed.allow(dependency))
        .map(|dependency| format!("{} ({})", dependency.name, dependency.license))
        .collect();
    ensure!(
        refused.is_empty(),
        "deny.toml does not allow the license of: {}",
        refused.join(", ")
    );
    println!(
        "{} crates and {} packages have a license deny.toml allows.",
        crates.len(),
        packages.len()
    );
    Ok(())
}

struct Dependency {
    name: String,
    /// An SPDX expression; empty when none is named.
    license: String,
}

/// The allow-list, with the licenses that only single dependencies may have.
struct Allowed {
    everywhere: BTreeSet<String>,
    exceptions: BTreeSet<(String, String)>,
}

impl Allowed {
    fn read() -> Result<Self> {
        let text = fs::read_to_string(tools::repository().join("deny.toml"))
            .context("deny.toml cannot be read")?;
        let table: toml::Table = text.parse()?;
        let licenses = &table["licenses"];
        let texts = |list: &toml::Value| -> Vec<String> {
            let list = list.as_array().into_iter().flatten();
            list.filter_map(|text| text.as_str().map(str::to_owned))
                .collect()
        };
        let mut exceptions = BTreeSet::new();
        for exception in licenses["exceptions"].as_array().into_iter().flatten() {
            let name = exception["crate"]
                .as_str()
                .context("an exception names its crate")?;
            for license in texts(&exception["allow"]) {
                exceptions.insert((name.to_owned(), license));
            }
        }
        Ok(Self {
            everywhere: texts(&licenses["allow"]).into_iter().collect(),
            exceptions,
        })
    }

    fn allow(&self, dependency: &Dependency) -> bool {
        Expression::parse_mode(&dependency.license, ParseMode::LAX).is_ok_and(|expression| {
            expression.evaluate(|required| {
                let license = required.to_string();
                self.everywhere.contains(&license)
                    || self
                        .exceptions
                        .contains(&(dependency.name.clone(), license))
            })
        })
    }
}

fn crates() -> Result<Vec<Dependency>> {
    let metadata = tools::read(&mut tools::cargo(&[
        "metadata",
        "--format-version",
        "1",
        "--locked",
    ]))?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata lists no packages")?;
    Ok(packages
        .iter()
        .map(|package| dependency(package["name"].as_str(), &package["license"]))
        .collect())
}

fn packages() -> Result<Vec<Dependency>> {
    let lock = fs::read_to_string(tools::repository().join("ui/package-lock.json"))?;
    let lock: Value = serde_json::from_str(&lock)?;
    let packages = lock["packages"]
        .as_object()
        .context("ui/package-lock.json lists no packages")?;
    let named = packages.iter().filter(|(path, _)| !path.is_empty());
    Ok(named
        .map(|(path, package)| {
            let name = path.rsplit("node_modules/").next();
            dependency(name, &package["license"])
        })
        .collect())
}

fn dependency(name: Option<&str>, license: &Value) -> Dependency {
    Dependency {
        name: name.unwrap_or_default().to_owned(),
        license: license.as_str().unwrap_or_default().to_owned(),
    }
}
