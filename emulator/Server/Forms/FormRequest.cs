using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Forms;

/// <summary>Converts a form to the equivalent upload request, with the form's fields as headers.</summary>
internal static class FormRequest
{
    private const string NameVariable = "${filename}";

    // The only header of the request that describes the object. The field of the form precedes it.
    private const string AclHeader = "x-oss-object-acl";

    /// <summary>
    /// Returns the form with the ACL that a header of its request specifies, unless a field specifies it. The policy of the form covers it
    /// like a field.
    /// </summary>
    public static PostForm WithAclOf(OssServerRequest posted, PostForm form)
    {
        if (posted.Header(AclHeader) is not { } acl || form[AclHeader] is not null)
        {
            return form;
        }

        return form with { Fields = new Dictionary<string, string>(form.Fields, StringComparer.OrdinalIgnoreCase) { [AclHeader] = acl } };
    }

    public static OssServerRequest Of(OssServerRequest posted, PostForm form)
    {
        if (form["key"] is not { Length: > 0 } pattern)
        {
            throw OssErrors.InvalidArgument(
                "The bucket POST must contain the specified 'key'. If it is specified, please check the order of the fields", "key", "");
        }

        var key = KeyTemplate.Fill(pattern, NameVariable, form.FileName);
        RequestReader.CheckKey(key);
        var headers = new Dictionary<string, string>(form.Fields, StringComparer.OrdinalIgnoreCase);
        if ((form["x-oss-content-type"] ?? form["Content-Type"] ?? form.ContentType) is { } type)
        {
            headers["Content-Type"] = type;
        }

        return posted.WithObject(key, [], headers);
    }
}
