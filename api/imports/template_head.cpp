#include "api/imports/template_head.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/http/utf8.hpp"
#include "api/imports/written_days.hpp"
#include "api/imports/written_values.hpp"

namespace overens::api {

namespace {

// Case, task, round and version of a mark; as many as it has.
std::vector<std::string> parts_of_mark(const std::string& mark) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= mark.size();) {
        const std::size_t end = std::min(mark.find('/', at), mark.size());
        parts.push_back(mark.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

Title mark_in_words(const std::string& mark, const std::string& here) {
    const auto parts = parts_of_mark(mark);
    if (parts.size() != 4 || parts[0] != parts_of_mark(here)[0]) return {"ett annat ärende", "another case"};
    return {"uppgift " + parts[1] + ", omgång " + parts[2] + ", version " + parts[3],
            "task " + parts[1] + ", round " + parts[2] + ", version " + parts[3]};
}

bool is_heading(const OfficeRow& row) {
    return row.cells.size() >= 2 && is_called(row.cells[0].text, heading_of_labels()) &&
           is_called(row.cells[1].text, heading_of_values());
}

}  // namespace

bool TemplateHead::read(const OfficeTable& table, const OfficeRow& row, std::vector<Blocker>& doubts) {
    std::vector<std::size_t> unread;
    bool has_label = false;
    if (is_heading(row)) return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        std::size_t next = i + 1;
        while (next < row.cells.size() && row.cells[next].text.empty()) ++next;
        const bool has_value = next < row.cells.size() && !is_label(row.cells[next].text);
        const std::string value = has_value ? row.cells[next].text : std::string();
        if (take_label(row.cells[i].text, value, place_of(table, row, has_value ? next : i))) {
            has_label = true;
            if (has_value) i = next;
        } else if (!row.cells[i].text.empty()) {
            unread.push_back(i);
        }
    }
    // One text alone is a title or a note.
    if (unread.size() > (has_label ? 0U : 1U)) {
        const std::string written = in_quotes(row.cells[unread.front()].text);
        const Title labels = all_labels();
        doubts.push_back(blocker(
            "label_unknown",
            written + " är ingen av svarsmallens ledtexter, och raden lästes inte dit: " + labels.sv,
            written + " is none of the template's labels, and the row was not read there: " + labels.en,
            place_of(table, row, unread.front())));
    }
    return has_label;
}

Title TemplateHead::all_labels() const {
    Title all;
    const auto add = [&](const Title& label) {
        all.sv += (all.sv.empty() ? "" : ", ") + label.sv;
        all.en += (all.en.empty() ? "" : ", ") + label.in_english();
    };
    for (const HeadField field : head_fields) add(label_of(field));
    for (const AskedPart& part : asked_.parts) add(part.label);
    return all;
}

bool TemplateHead::is_label(const std::string& text) const {
    return is_called(text, label_of_mark()) ||
           std::ranges::any_of(head_fields,
                               [&](HeadField each) { return is_called(text, label_of(each)); }) ||
           std::ranges::any_of(asked_.parts,
                               [&](const AskedPart& each) { return is_called(text, each.label); });
}

bool TemplateHead::take_label(const std::string& label, const std::string& value, const std::string& place) {
    if (label.empty()) return false;
    if (is_called(label, label_of_mark())) {
        if (!value.empty()) marks_.push_back(value);
        return true;
    }
    for (const HeadField field : head_fields) {
        if (!is_called(label, label_of(field))) continue;
        if (!value.empty()) take_field(field, value, place);
        return true;
    }
    for (const AskedPart& part : asked_.parts) {
        if (!is_called(label, part.label)) continue;
        is_there_ = true;
        places_[part.name] = place;
        if (!value.empty()) take_part(part, value, place);
        return true;
    }
    return false;
}

void TemplateHead::take_field(HeadField field, const std::string& value, const std::string& place) {
    is_there_ = true;
    const std::string before = text_of(field);
    if (!before.empty()) {
        if (before != value) problems_.tell_twice(label_of(field), place);
        return;
    }
    if (field == HeadField::decided_on) {
        const auto day = days_written(value, std::nullopt);
        if (!day || day->last)
            return problems_.tell_value(value, {{}, {}, ValueType::date, false, {}}, place);
    }
    const bool is_number = field == HeadField::registry_number;
    if (problems_.is_text(value, is_number ? longest_registry_number : longest_approval, Extent::line, place))
        reading_.head.emplace_back(field, value);
}

void TemplateHead::take_part(const AskedPart& part, const std::string& value, const std::string& place) {
    const auto meant = value_meant(part, value);
    const auto before = reading_.answer.parts.find(part.name);
    if (!written_.insert(part.name).second && before != reading_.answer.parts.end()) {
        if (meant != before->second) problems_.tell_twice(part.label, place);
    } else if (!meant) {
        problems_.tell_value(value, part, place);
    } else if (problems_.is_text(value, longest_remark, Extent::lines, place)) {
        reading_.answer.parts[part.name] = *meant;
    }
}

void TemplateHead::check_marks() {
    if (marks_.empty()) {
        problems_.tell("template_unmarked",
                       "Filen säger inte vilken uppgift och omgång den svarar på: raden 'Märkning' saknas",
                       "The file does not say which task and round it answers: the row 'Mark' is missing",
                       "");
    }
    const auto other = std::ranges::find_if(marks_, [&](const auto& mark) { return mark != asked_.mark; });
    if (other == marks_.end()) return;
    const Title theirs = mark_in_words(*other, asked_.mark);
    const Title ours = mark_in_words(asked_.mark, asked_.mark);
    problems_.tell("template_of_another_round",
                   "Filen är svarsmall för " + theirs.sv + "; det här är " + ours.sv,
                   "The file is the answer template of " + theirs.en + "; this is " + ours.en, "");
}

void TemplateHead::check_required() {
    for (const AskedPart& part : asked_.parts) {
        if (!part.required || written_.contains(part.name)) continue;
        problems_.tell("part_missing", "Fyll i " + part.label.sv, "Fill in " + part.label.in_english(),
                       places_[part.name]);
    }
}

std::string TemplateHead::text_of(HeadField field) const {
    const auto found = std::ranges::find(reading_.head, field, &std::pair<HeadField, std::string>::first);
    return found == reading_.head.end() ? std::string() : found->second;
}

// Who, where, when and in which paragraph. Which body it is says nothing of a decision alone.
void TemplateHead::put_approval() {
    const std::string paragraph = text_of(HeadField::paragraph);
    const bool is_bare = paragraph.find_first_not_of("0123456789") == std::string::npos;
    const std::string who = text_of(HeadField::approved_by);
    if (who.empty() && paragraph.empty() && text_of(HeadField::decided_on).empty()) return;
    std::string approval;
    for (const std::string& each : {who, text_of(HeadField::body), text_of(HeadField::decided_on),
                                    is_bare && !paragraph.empty() ? "§ " + paragraph : paragraph}) {
        const std::string longer = approval + (approval.empty() || each.empty() ? "" : ", ") + each;
        if (characters_in(longer) <= longest_approval) approval = longer;
    }
    reading_.answer.approved_by = std::move(approval);
}

void TemplateHead::finish(const OfficeFile& file) {
    const auto property = file.properties.find(mark_property);
    if (property != file.properties.end()) marks_.push_back(property->second);
    check_marks();
    check_required();
    put_approval();
    reading_.answer.registry_number = text_of(HeadField::registry_number);
}

}  // namespace overens::api
