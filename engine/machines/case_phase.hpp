#pragma once
#include <optional>
#include <string_view>
namespace overens::machines {
enum class CasePhase { active, suspended, completed, terminated };
inline std::string_view name_of(CasePhase s) { constexpr const char* n[] = {"active","suspended","completed","terminated"}; return n[static_cast<int>(s)]; }
inline std::optional<CasePhase> parse_case_phase(std::string_view w) { for (int i = 0; i < 4; ++i) if (name_of(static_cast<CasePhase>(i)) == w) return static_cast<CasePhase>(i); return {}; }
}
