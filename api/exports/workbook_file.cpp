#include "api/exports/workbook_file.hpp"

#include <xlsxwriter.h>

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace overens::api {

namespace {

std::string temporary_name() {
    std::string name = (std::filesystem::temp_directory_path() / "overens-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor == -1) throw std::system_error(errno, std::generic_category(), name);
    ::close(descriptor);
    return name;
}

}  // namespace

WorkbookFile::WorkbookFile() : name_(temporary_name()), workbook_(workbook_new(name_.c_str())) {
    if (workbook_ == nullptr) throw std::runtime_error("no workbook could be made");
}

WorkbookFile::~WorkbookFile() {
    if (workbook_ != nullptr) lxw_workbook_free(workbook_);
    std::error_code ignored;
    std::filesystem::remove(name_, ignored);
}

std::string WorkbookFile::finish() {
    const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));  // frees it too
    if (error != LXW_NO_ERROR)
        throw std::runtime_error(std::string("no workbook could be made: ") + lxw_strerror(error));
    std::ifstream file(name_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace overens::api
