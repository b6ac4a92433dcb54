using System.Buffers;
using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Select.Output;
using OssGen.Emulator.Select.Rows;
using OssGen.Emulator.Select.Sql;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select;

/// <summary>Runs a statement: reads rows, selects those that match, and writes their values.</summary>
internal sealed class SelectRun
{
    private readonly SqlStatement _statement;
    private readonly RowSource _source;
    private readonly RowWriter _writer;
    private readonly SelectRunOptions _options;
    private readonly SqlValue[] _values;
    private readonly Accumulator[] _accumulators;
    private long _selected;
    private long _skipped;
    private bool _ended;

    public SelectRun(SqlStatement statement, RowSource source, RowWriter writer, SelectRunOptions options)
    {
        _statement = statement;
        _source = source;
        _writer = writer;
        _options = options;
        _values = new SqlValue[statement.Selected.Count];
        _accumulators = statement.Aggregates ? [.. statement.Selected.Select(selected => new Accumulator(selected.Aggregate!.Value))] : [];
    }

    /// <summary>The number of bytes of the document that were read, which is decompressed.</summary>
    public long Position => _source.Position;

    /// <summary>Writes what precedes the rows.</summary>
    public void Begin(IBufferWriter<byte> output) => _writer.WriteHeader(output);

    /// <summary>Processes a row, and writes it if it is selected. Returns false after the last row.</summary>
    public bool MoveNext(IBufferWriter<byte> output)
    {
        if (_ended)
        {
            return false;
        }

        if (_selected == _statement.Limit || !_source.MoveNext() || _options.Range?.IsBefore(_source) == true)
        {
            End(output);
            return false;
        }

        if (_options.Range?.Contains(_source) != false)
        {
            Process(output);
        }

        return true;
    }

    private void Process(IBufferWriter<byte> output)
    {
        var row = _source.Row;
        if (_options.SkipsPartialRows && !_statement.Columns.All(row.Has))
        {
            Skip("lacks a column that the statement names");
            return;
        }

        if (_statement.Where is { } where)
        {
            var condition = where.Evaluate(row);
            condition = condition.Type == SqlType.Field ? SqlConversion.To(condition, SqlType.Bool) : condition;
            if (!condition.IsTrue)
            {
                if (condition.Type is not (SqlType.Bool or SqlType.Null))
                {
                    Skip("has a value of another type than the statement");
                }

                return;
            }
        }

        if (!TryCompute())
        {
            Skip("has a value that can not be converted as the statement requires");
            return;
        }

        _selected++;
        Take(output);
    }

    private bool TryCompute()
    {
        var length = 0L;
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = _statement.Selected[i].Value?.Evaluate(_source.Row) ?? SqlValue.Null;
            if (_values[i].IsMismatch || (_statement.Aggregates && !_accumulators[i].Accepts(_values[i])))
            {
                return false;
            }

            length += _values[i].Text.Length;
            TextLimit.Require(length);
        }

        return true;
    }

    private void Take(IBufferWriter<byte> output)
    {
        if (_statement.SelectsEverything)
        {
            _writer.WriteWhole(output);
        }
        else if (!_statement.Aggregates)
        {
            _writer.WriteValues(output, _values);
        }

        for (var i = 0; i < _accumulators.Length; i++)
        {
            _accumulators[i].Add(_values[i]);
        }
    }

    private void End(IBufferWriter<byte> output)
    {
        _ended = true;
        if (_statement.Aggregates)
        {
            _writer.WriteValues(output, [.. _accumulators.Select(accumulator => accumulator.Result)]);
        }
    }

    private void Skip(string reason)
    {
        if (++_skipped > _options.MaxSkippedRows)
        {
            throw OssErrors.Select(_source.ErrorCode, string.Create(
                CultureInfo.InvariantCulture,
                $"Row {_source.RowNumber + 1} {reason}, and more than {_options.MaxSkippedRows} rows were skipped."));
        }
    }
}

/// <summary>The options of a run.</summary>
internal sealed record SelectRunOptions
{
    /// <summary>The rows to read, or null for all.</summary>
    public SelectRange? Range { get; init; }

    /// <summary>Whether rows are skipped that lack a column.</summary>
    public bool SkipsPartialRows { get; init; }

    /// <summary>The number of rows that can be skipped without an error.</summary>
    public int MaxSkippedRows { get; init; }
}
