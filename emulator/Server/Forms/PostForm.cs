using Microsoft.AspNetCore.WebUtilities;

namespace OssGen.Emulator.Forms;

/// <summary>A form that has been read up to its file: the fields that precede the file, and the content of the file as a stream.</summary>
/// <param name="Fields">The fields before the file. Names are case-insensitive.</param>
/// <param name="File">The content of the file, which isn't read yet.</param>
/// <param name="ContentType">The content type that the form specifies for the file; null for none.</param>
/// <param name="FileName">The name of the file on the browser's machine, without folders.</param>
/// <param name="Rest">The reader of the fields after the file.</param>
internal sealed record PostForm(
    IReadOnlyDictionary<string, string> Fields, Stream File, string? ContentType, string FileName, MultipartReader Rest)
{
    /// <summary>The value of a field, or null if the form doesn't contain the field before its file.</summary>
    public string? this[string name] => Fields.GetValueOrDefault(name);
}
