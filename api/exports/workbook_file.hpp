// A workbook being written, and its bytes when it is whole. One thread. Used within this folder only.
#pragma once

#include <string>

struct lxw_workbook;

namespace overens::api {

class WorkbookFile {
  public:
    // Throws std::runtime_error, as `finish` does, when there is no room for it.
    WorkbookFile();
    ~WorkbookFile();
    WorkbookFile(const WorkbookFile&) = delete;
    WorkbookFile& operator=(const WorkbookFile&) = delete;

    lxw_workbook* workbook() { return workbook_; }
    // Nothing can be written after it.
    std::string finish();

  private:
    std::string name_;  // the library of Debian 12 writes to files alone
    lxw_workbook* workbook_ = nullptr;
};

}  // namespace overens::api
