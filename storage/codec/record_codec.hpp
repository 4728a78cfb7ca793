// Records other than events as they are stored, each in one row of its own.
//
// Reading throws StoreFailure, beginning with `place`, for anything that was not written here.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/errands.hpp"
#include "engine/register/register.hpp"

namespace overens::storage {

// Of the rows that hold such records; see event_codec.hpp.
inline constexpr int record_format = 1;

std::string write_register(const Register& reg);
Register read_register(std::string_view json, std::string_view place);

std::string write_errand(const Errand& errand);
Errand read_errand(std::string_view json, std::string_view place);

std::string write_words(const std::vector<std::string>& words);
std::vector<std::string> read_words(std::string_view json, std::string_view place);

std::string write_numbers(const std::vector<int>& numbers);
std::vector<int> read_numbers(std::string_view json, std::string_view place);

std::string write_named_texts(const std::map<std::string, std::string>& texts);
std::map<std::string, std::string> read_named_texts(std::string_view json, std::string_view place);

}  // namespace overens::storage
