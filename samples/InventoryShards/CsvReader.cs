using System.Text;

namespace OssGen.Samples.InventoryShards;

/// <summary>Reads rows of CSV one after another. A quoted field may contain commas, line breaks and doubled quotes.</summary>
internal sealed class CsvReader(TextReader text)
{
    // An encoded key has at most 3 x 1,023 characters; the other fields are short.
    private const int LongestField = 64 * 1024;

    private readonly StringBuilder _field = new();

    /// <summary>Returns the fields of the next row; null at the end.</summary>
    /// <exception cref="InventoryException">A quote isn't closed, or a field is too long to be one.</exception>
    public IReadOnlyList<string>? ReadRow()
    {
        if (text.Peek() < 0)
        {
            return null;
        }

        var fields = new List<string>();
        while (true)
        {
            fields.Add(text.Peek() == '"' ? QuotedField() : PlainField());
            switch (text.Read())
            {
                case ',':
                    continue;
                case '\r' when text.Peek() == '\n':
                    text.Read();
                    return fields;
                case '\n' or '\r' or < 0:
                    return fields;
                default:
                    throw new InventoryException("A row of the inventory has text after a closing quote.");
            }
        }
    }

    private string PlainField()
    {
        while (text.Peek() is >= 0 and not ',' and not '\r' and not '\n')
        {
            Add((char)text.Read());
        }

        return Take();
    }

    private string QuotedField()
    {
        text.Read();
        while (true)
        {
            var next = text.Read();
            if (next < 0)
            {
                throw new InventoryException("The inventory ends within a quoted field.");
            }

            if (next == '"')
            {
                if (text.Peek() != '"')
                {
                    return Take();
                }

                text.Read();
            }

            Add((char)next);
        }
    }

    private void Add(char character)
    {
        if (_field.Length == LongestField)
        {
            throw new InventoryException($"A field of the inventory has more than {LongestField} characters.");
        }

        _field.Append(character);
    }

    private string Take()
    {
        var field = _field.ToString();
        _field.Clear();
        return field;
    }
}
