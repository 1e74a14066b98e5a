REM SPDX-License-Identifier: GPL-3.0-or-later
REM
REM What a person does in LibreOffice Calc: opens CSV files, quoted fields as text and dates and
REM numbers as such, saves each one as CSV again, and puts all of them as sheets into a workbook.

Function Named(name As String, value As Variant) As Object
    Dim item As New com.sun.star.beans.PropertyValue
    item.Name = name
    item.Value = value
    Named = item
End Function

REM 1044 is Norwegian bokmål, 76 UTF-8, 34 the quotation mark.
Function OpenCsv(path As String, delimiter As String) As Object
    OpenCsv = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, Array( _
        Named("Hidden", True), Named("FilterName", "Text - txt - csv (StarCalc)"), _
        Named("FilterOptions", delimiter & ",34,76,1,,1044,true,true")))
End Function

REM Cells as they look: dates and numbers as Norwegians write them.
Sub SaveCsv(document As Object, path As String, delimiter As String)
    document.storeToURL(ConvertToURL(path), Array( _
        Named("FilterName", "Text - txt - csv (StarCalc)"), _
        Named("FilterOptions", delimiter & ",34,76,1,,1044,false,true,true")))
End Sub

Sub CountKinds(document As Object, name As String, path As String)
    Dim flags As Long, kinds, i As Integer, ranges, cells
    kinds = Array(1, 2, 4) REM numbers, dates, texts
    Open path For Append As #1
    For i = 0 To 2
        ranges = document.Sheets.getByIndex(0).queryContentCells(kinds(i))
        cells = 0
        Dim e, address
        For Each address In ranges.RangeAddresses
            cells = cells + (address.EndColumn - address.StartColumn + 1) * (address.EndRow - address.StartRow + 1)
        Next
        Print #1, name & " " & Array("numbers", "dates", "texts")(i) & " " & cells
    Next
    Close #1
End Sub

Sub Main(folder As String, out As String, delimiter As String)
    Dim book As Object, document As Object, file As String, sheet As String, position As Integer
    book = StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, Array(Named("Hidden", True)))
    file = Dir(folder & "/*.csv")
    Do While file <> ""
        sheet = Left(file, Len(file) - 4)
        document = OpenCsv(folder & "/" & file, delimiter)
        CountKinds(document, file, out & "/kinds.txt")
        SaveCsv(document, out & "/" & file, delimiter)
        document.Sheets.getByIndex(0).Name = sheet
        book.Sheets.importSheet(document, sheet, position)
        position = position + 1
        document.close(True)
        file = Dir()
    Loop
    book.Sheets.removeByName(book.Sheets.getByIndex(position).Name)
    book.storeToURL(ConvertToURL(out & "/year.xlsx"), Array(Named("FilterName", "Calc MS Excel 2007 XML")))
    book.close(True)
End Sub
