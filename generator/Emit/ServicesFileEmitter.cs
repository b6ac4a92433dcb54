using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the file with the services to which the operations of a namespace belong.</summary>
internal static class ServicesFileEmitter
{
    public static EmittedFile Emit(ServiceTable table)
    {
        var names = new TypeNames(table.Namespace);
        var writer = FileLayout.Begin(
            FileKind.Services, table.Namespace, "all spec files", usesDeprecated: false, usesPreview: false);
        XmlDoc.Tag(writer, "summary", "The services to which the operations of this namespace belong.");
        GeneratedCodeMark.Write(writer);
        using (writer.Block("internal static class " + TypeNames.Services))
        {
            foreach (var service in table.Services)
            {
                writer.Blank();
                Service(writer, names, service);
            }
        }

        var side = table.Role == SpecRole.Server ? ".Server" : "";
        return new EmittedFile(HintNames.Of(table.HintPrefix + TypeNames.Services + side), writer.Finish());
    }

    private static void Service(SourceWriter writer, TypeNames names, HostServiceModel service)
    {
        XmlDoc.SummaryAndRemarks(writer, service.Documentation, service.Name + ".");
        var start = $"public static {names.Wire("OssService")} {service.Name} {{ get; }} = "
            + $"new({Literals.Text(service.Name)}, {Literals.Text(service.Endpoint)})";
        Initializer.Write(writer, start, [.. Facts(names, service)], ";");
    }

    private static IEnumerable<string> Facts(TypeNames names, HostServiceModel service)
    {
        if (service.InternalEndpoint is { } within)
        {
            yield return "InternalEndpoint = " + Literals.Text(within);
        }

        if (service.BucketHost is { } bucketHost)
        {
            yield return "BucketHost = " + Literals.Text(bucketHost);
        }

        if (service.Product is { } product)
        {
            yield return "Product = " + Literals.Text(product);
        }

        if (service.UserAgent is { } token)
        {
            yield return "UserAgent = " + Literals.Text(token);
        }

        if (service.ErrorForm is { } form)
        {
            yield return $"ErrorForm = {names.Wire("OssErrorForm")}.{char.ToUpperInvariant(form[0])}{form.Substring(1)}";
        }
    }
}
