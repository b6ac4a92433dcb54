namespace OssGen.Generator.Diagnostics;

/// <summary>
/// Writes the end of the message of <see cref="NameDiagnostics.DuplicateDeclaration"/>, which says where the other declaration is.
/// </summary>
internal static class EarlierDeclaration
{
    /// <param name="file">The name of the file with the other declaration.</param>
    /// <param name="isOfPackage">Whether the other declaration is the package's, which a user can't rename.</param>
    /// <param name="isCalled">Whether the name is called, like that of an operation, rather than used.</param>
    public static string In(string file, bool isOfPackage, bool isCalled = false) => isOfPackage
        ? $"already in the package OssGen ({file}): {(isCalled ? "call" : "use")} the package's, or rename yours."
        : $"declared twice; the other is in {file}. Rename or remove one.";
}
