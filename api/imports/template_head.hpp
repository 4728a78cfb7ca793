// The head of a filled template: labels, each with what is written beside it. Used within this folder only.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "api/imports/template_problems.hpp"
#include "api/imports/template_reading.hpp"

namespace overens::api {

class TemplateHead {
  public:
    // Both outlive this; what is read is put into `reading`.
    TemplateHead(const AnswerTemplate& asked, TemplateReading& reading)
        : asked_(asked), reading_(reading), problems_(reading.problems) {}

    // Whether the row has any label. What else it says is a doubt: in a table that is not ours, none.
    bool read(const OfficeTable& table, const OfficeRow& row, std::vector<Blocker>& doubts);
    // Whether anything is written for it.
    bool is_there() const { return is_there_; }
    // When all rows are read: which round the file answers, what is missing, and who approved it.
    void finish(const OfficeFile& file);

  private:
    bool is_label(const std::string& text) const;
    Title all_labels() const;
    bool take_label(const std::string& label, const std::string& value, const std::string& place);
    void take_field(HeadField field, const std::string& value, const std::string& place);
    void take_part(const AskedPart& part, const std::string& value, const std::string& place);
    std::string text_of(HeadField field) const;
    void check_marks();
    void check_required();
    void put_approval();

    const AnswerTemplate& asked_;
    TemplateReading& reading_;
    TemplateProblems problems_;
    std::vector<std::string> marks_;
    std::set<std::string> written_;              // parts that something is written for
    std::map<std::string, std::string> places_;  // of parts whose label is there
    bool is_there_ = false;
};

}  // namespace overens::api
