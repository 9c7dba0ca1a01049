//! The window's types, written out as one TypeScript file.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;

/// Collects the declarations of types and of all they are made of, each once.
#[derive(Default)]
pub struct Types {
    seen: Vec<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Types {
    /// Adds `T` and gives the name by which TypeScript refers to it.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        let config = config();
        if !self.seen.contains(&TypeId::of::<T>()) {
            self.seen.push(TypeId::of::<T>());
            if T::output_path().is_some() {
                self.declarations
                    .insert(T::ident(&config), T::decl(&config));
            }
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
        T::name(&config)
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

/// The whole file: every type the commands name, those of the shell's own commands, then the map from command to request and response.
pub fn file() -> String {
    let mut types = Types::default();
    types.add::<crate::Problem>();
    types.add::<crate::Chosen>();
    types.add::<crate::ChosenTable>();
    types.add::<crate::history::in_the_way::InTheWay>();
    let mut map = String::new();
    for command in commands::LIST {
        let (request, response) = (command.types)(&mut types);
        let _ = writeln!(
            map,
            "  /** {} */\n  {}: {{ request: {request}; response: {response} }};",
            command.about, command.name
        );
    }
    let mut file =
        String::from("// Made by `cargo xtask gen` from the list of commands. Do not edit.\n\n");
    for declaration in types.declarations.values() {
        let _ = writeln!(file, "export {declaration}\n");
    }
    let _ = write!(
        file,
        "/** Every command, with what it is asked and what it answers. */\nexport interface Commands {{\n{map}}}\n"
    );
    file
}

fn config() -> Config {
    Config::new().with_large_int("number")
}
