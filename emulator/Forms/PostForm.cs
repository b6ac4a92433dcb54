using Microsoft.AspNetCore.WebUtilities;

namespace OssGen.Emulator.Forms;

/// <summary>A form as far as it is read: the fields before the file, and the file's bytes as they come.</summary>
/// <param name="Fields">The fields, by name without case.</param>
/// <param name="File">The file's bytes, not read yet.</param>
/// <param name="ContentType">What the form says of the file's content, or null.</param>
/// <param name="FileName">The file's name without folders, as the browser has it.</param>
/// <param name="Rest">What follows the file.</param>
internal sealed record PostForm(
    IReadOnlyDictionary<string, string> Fields, Stream File, string? ContentType, string FileName, MultipartReader Rest)
{
    /// <summary>A field, or null when it wasn't sent.</summary>
    public string? this[string name] => Fields.GetValueOrDefault(name);
}
