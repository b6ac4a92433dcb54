using OssGen.PublicDocs;

// A step of Release builds (Packaging.props): the compiler documents internal members too, which users of a package can't call.
if (args is not [var assembly, var documentation, var references])
{
    Console.Error.WriteLine(
        "usage: OssGen.PublicDocs ASSEMBLY DOCUMENTATION REFERENCES: an assembly, its XML file, a file of paths, one a line");
    return 2;
}

var visible = VisibleMembers.Of(assembly, File.ReadAllLines(references));
var dangling = DocumentationFile.Reduce(documentation, visible);
foreach (var member in dangling)
{
    // The form of an error of MSBuild.
    Console.Error.WriteLine(
        $"{documentation} : error OSSGENDOC1: {member} inherits documentation that is left out; write it on the public member.");
}

return dangling.Count == 0 ? 0 : 1;
