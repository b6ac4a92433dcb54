using Microsoft.CodeAnalysis.Text;

namespace OssGen.Generator.CodeFixes.Specs;

/// <summary>Finds the documents of a spec file, which each project that has the file as an item has for itself.</summary>
internal static class LinkedFiles
{
    /// <summary>Returns the solution with a new text of a file in all projects, because only one text can be written to the file.</summary>
    public static Solution WithText(Solution solution, TextDocument file, SourceText text)
    {
        foreach (var document in solution.Projects.SelectMany(static project => project.AdditionalDocuments).ToList())
        {
            if (document.Id == file.Id || (file.FilePath is not null && document.FilePath == file.FilePath))
            {
                solution = solution.WithAdditionalDocumentText(document.Id, text);
            }
        }

        return solution;
    }
}
