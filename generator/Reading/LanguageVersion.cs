using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;

namespace OssGen.Generator.Reading;

/// <summary>Compares the language version of a spec with the version that this generator supports.</summary>
internal static class LanguageVersion
{
    private static readonly string s_known = $"{SpecVocabulary.Major}.{SpecVocabulary.Minor}";

    /// <summary>
    /// Reports a version that is newer than the supported version. Returns false when the major version is newer, because the spec can't be
    /// read in that case.
    /// </summary>
    public static bool IsReadable(FileSpec root, SpecPositions positions, DiagnosticLog log)
    {
        if (root.Version.Value is not { } asked || AttributeChecks.VersionOf(asked) is not var (major, minor))
        {
            return true;
        }

        if (major > SpecVocabulary.Major)
        {
            log.Report(FileDiagnostics.NewerVersion, Position(root, positions), asked, s_known);
            return false;
        }

        if (major == SpecVocabulary.Major && minor > SpecVocabulary.Minor
            && !root.Suppressed.Contains(FileDiagnostics.NewerMinorVersion.Id))
        {
            log.Report(FileDiagnostics.NewerMinorVersion, Position(root, positions), asked, s_known);
        }

        return true;
    }

    private static SpecSpan Position(FileSpec root, SpecPositions positions) => positions.Of(root.Id, root.Version.Name);
}
