using System.Text;
using OssGen.TestSupport.Folders;
using OssGen.Tool.Checking;
using OssGen.Tool.Failures;
using OssGen.Tool.Tests.Running;

namespace OssGen.Tool.Tests.Checking;

public sealed class FixTests : IDisposable
{
    private const string Clean = """
        <?xml version="1.0" encoding="utf-8"?>
        <spec xmlns="urn:ossgen:spec:1" group="motto">
          <!-- A comment — it stays. -->
          <operation name="GetBucketMotto"  method='GET' path="/{Bucket}?motto">
            <doc>Returns a bucket's motto.</doc>
            <result root="Motto">
              <element name="Owner" type="Owner">Its owner.</element>
              <element name="Size" type="int">Its size.</element>
              <element name="Equals" member="EqualsValue">Its source.</element>
            </result>
          </operation>
        </spec>

        """;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "type=\"Owner\"", "type=\"Ownr\"", "(7,35): changed 'Ownr' to 'Owner'" },
        { "method='GET'", "methd='GET'", "(4,37): changed 'methd' to 'method'" },
        { "path=\"/{Bucket}?motto\"", "pth=\"/{Bucket}?motto\"", "(4,50): changed 'pth' to 'path'" },
        { " member=\"EqualsValue\"", "", "(9,29): added member=\"EqualsValue\"" },
        { "type=\"int\"", "type=\"integer\"", "(8,34): changed 'integer' to 'int'" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_name_is_corrected_and_all_other_text_stays(string right, string wrong, string correction)
    {
        var path = Write(Clean.Replace(right, wrong, StringComparison.Ordinal));

        var run = ToolRun.Of("check", path, "--fix");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal($"{path}{correction}\n1 checked: 0 errors, 0 warnings\n", run.Error);
        Assert.Equal(Clean, File.ReadAllText(path));
    }

    [Fact]
    public void A_mistake_that_another_one_hid_is_corrected_too()
    {
        var path = Write(Clean
            .Replace("<operation", "<operaton", StringComparison.Ordinal)
            .Replace("</operation", "</operaton", StringComparison.Ordinal)
            .Replace("\"Owner\">", "\"Ownr\">", StringComparison.Ordinal));

        Assert.Equal(0, ToolRun.Of("check", path, "--fix").ExitCode);
        Assert.Equal(Clean, File.ReadAllText(path));
    }

    [Fact]
    public void Mistakes_without_a_correction_are_reported()
    {
        var path = Write(Clean
            .Replace("type=\"Owner\"", "type=\"Ownr\"", StringComparison.Ordinal)
            .Replace("type=\"int\"", "type=\"int\" min=\"3\" max=\"2\"", StringComparison.Ordinal));

        var run = ToolRun.Of("check", path, "--fix");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(path + "(8,", run.Output, StringComparison.Ordinal);
        Assert.Contains("changed 'Ownr' to 'Owner'\n1 checked: 1 error, 0 warnings\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Documentation_is_left_to_a_person()
    {
        var text = Clean.Replace("    <doc>Returns a bucket's motto.</doc>\n", "", StringComparison.Ordinal);
        var path = Write(text);

        var run = ToolRun.Of("check", path, "--fix");

        Assert.Contains("warning OSSGEN083", run.Output, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    public void The_encoding_and_the_line_ends_stay(string name, bool hasMark)
    {
        Encoding encoding = name == "utf-8" ? new UTF8Encoding(hasMark) : new UnicodeEncoding(bigEndian: false, hasMark);
        var clean = Clean.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("utf-8", name, StringComparison.Ordinal);
        var path = _folder["motto.xml"];
        File.WriteAllText(path, clean.Replace("\"Owner\">", "\"Ownr\">", StringComparison.Ordinal), encoding);

        ToolRun.Of("check", path, "--fix");

        Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes(clean)], File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_with_invalid_bytes_is_not_written(bool hasMark)
    {
        var path = _folder["motto.xml"];
        var text = Clean.Replace("\"Owner\">", "\"Ownr\">", StringComparison.Ordinal).Replace('—', 'é');
        byte[] bytes = [.. new UTF8Encoding(hasMark).GetPreamble(), .. Encoding.Latin1.GetBytes(text)];
        File.WriteAllBytes(path, bytes);

        var run = ToolRun.Of("check", path, "--fix");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_file_that_was_changed_meanwhile_is_not_written()
    {
        var path = Write(Clean);
        var read = SpecFiles.Read(path);
        File.AppendAllText(path, "<!-- a person's -->");

        Assert.Throws<CommandException>(() => SpecFiles.Replace(path, read, read.Replace(0, 0, " ")));

        Assert.EndsWith("<!-- a person's -->", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_option_no_file_is_written()
    {
        var text = Clean.Replace("\"Owner\">", "\"Ownr\">", StringComparison.Ordinal);
        var path = Write(text);

        ToolRun.Of("check", path);

        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void Included_files_are_not_corrected()
    {
        var shapes = _folder["shapes.xml"];
        const string Shapes = """
            <spec xmlns="urn:ossgen:spec:1" group="shapes">
              <shape name="Slogan"><doc>A slogan.</doc><element name="Text" type="strin">x</element></shape>
            </spec>
            """;
        File.WriteAllText(shapes, Shapes);

        var motto = Write(Clean.Replace("type=\"Owner\"", "type=\"Slogn\"", StringComparison.Ordinal));

        ToolRun.Of("check", motto, "--fix", "--include", shapes);

        Assert.Equal(Shapes, File.ReadAllText(shapes));
        Assert.Contains("type=\"Slogan\"", File.ReadAllText(motto), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_two_roles_is_corrected_once()
    {
        var path = Write(Clean.Replace("type=\"Owner\"", "type=\"Ownr\"", StringComparison.Ordinal));

        var run = ToolRun.Of("check", path, "--fix", "--role", "extension,server");

        Assert.Equal($"{path}(7,35): changed 'Ownr' to 'Owner'\n1 checked: 0 errors, 0 warnings\n", run.Error);
    }

    private string Write(string text)
    {
        var path = _folder["motto.xml"];
        File.WriteAllText(path, text);
        return path;
    }
}
