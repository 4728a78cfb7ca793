#include "engine/cases/document_versions.hpp"

namespace overens {

const DocumentVersion* find_version(const Case& subject, const std::string& document, int number) {
    const auto found = subject.documents.find(document);
    const auto place = static_cast<std::size_t>(number);
    if (found == subject.documents.end() || number < 1 || place > found->second.versions.size())
        return nullptr;
    return &found->second.versions[place - 1];
}

}  // namespace overens
