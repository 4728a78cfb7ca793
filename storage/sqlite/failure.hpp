// What SQLite's errors mean to those who use the store.
#pragma once

#include <string_view>

#include "engine/ports/case_store.hpp"

namespace SQLite {
class Exception;
}

namespace overens::storage {

enum class Damage {
    none,  // this statement could not be done: a bug, or somebody else holds the database
    full,  // no room on the disk
    disk,  // input, output or the file itself: what is on disk is no longer certain
};

Damage damage_of(const SQLite::Exception& exception);

// "while writing: disk I/O error".
StoreFailure failure_of(const SQLite::Exception& exception, std::string_view doing);

}  // namespace overens::storage
